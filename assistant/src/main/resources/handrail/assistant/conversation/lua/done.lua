-- Takes a conversation off the list of work, unless there has been new work since.
-- KEYS  1 work
-- ARGV  1 conversation id   2 the score it had
-- Returns 1 when it was taken off.
if redis.call('ZSCORE', KEYS[1], ARGV[1]) == ARGV[2] then
  return redis.call('ZREM', KEYS[1], ARGV[1])
end
return 0
