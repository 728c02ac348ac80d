-- Claims the oldest thing that waits to be sent, so that it is sent by one process only and in order.
-- KEYS  1 outbox
-- ARGV  1 now, in milliseconds   2 the milliseconds after which a claim is taken to be abandoned
-- Returns {seq, since}: since is 0 for something never tried, or the time at which a process that
-- did not come back began to send it; {} when nothing waits, or another process is at it.
local oldest = nil
for _, seq in ipairs(redis.call('HKEYS', KEYS[1])) do
  if oldest == nil or tonumber(seq) < oldest then
    oldest = tonumber(seq)
  end
end
if oldest == nil then
  return {}
end
local state = redis.call('HGET', KEYS[1], oldest)
local since = 0
if state ~= 'queued' then
  since = tonumber(state)
  if tonumber(ARGV[1]) - since < tonumber(ARGV[2]) then
    return {}
  end
end
redis.call('HSET', KEYS[1], oldest, ARGV[1])
return {oldest, since}
