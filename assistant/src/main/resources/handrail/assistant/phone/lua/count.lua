-- Counts one more within a time.
-- KEYS[1]  the counter
-- ARGV[1]  after how many seconds it begins anew
-- Returns how many it is now.
local count = redis.call('INCR', KEYS[1])
if count == 1 then
  redis.call('EXPIRE', KEYS[1], ARGV[1])
end
return count
