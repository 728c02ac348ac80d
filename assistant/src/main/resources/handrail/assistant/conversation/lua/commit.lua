-- Adds turns to a conversation, queues those that must be sent, and keeps the state of its handoff,
-- all in one step, unless somebody else has changed it in the meantime.
-- KEYS  1 head   2 turns   3 claims   4 outbox   5 handoffs
-- ARGV  1 conversation id   2 version it was decided on
--       3 the last seq it was decided on, or '' when later words of the citizen do not matter
--       4 message id to claim, or ''
--       5 handoff id and 6 the handoff as JSON, or '' and ''
--       then for each turn: 'send' or 'keep', and the turn as JSON
-- Returns the seq of the first turn; -1 when overtaken; -2 when the message id was claimed before.
if (redis.call('HGET', KEYS[1], 'version') or '0') ~= ARGV[2] then
  return -1
end
if ARGV[3] ~= '' and (redis.call('HGET', KEYS[1], 'seq') or '0') ~= ARGV[3] then
  return -1
end
if ARGV[4] ~= '' and redis.call('HEXISTS', KEYS[3], ARGV[4]) == 1 then
  return -2
end
redis.call('HINCRBY', KEYS[1], 'version', 1)
local first = 0
for i = 7, #ARGV, 2 do
  local seq = redis.call('HINCRBY', KEYS[1], 'seq', 1)
  redis.call('HSET', KEYS[2], seq, ARGV[i + 1])
  if ARGV[i] == 'send' then
    redis.call('HSET', KEYS[4], seq, 'queued')
  end
  if first == 0 then
    first = seq
  end
end
if ARGV[4] ~= '' then
  redis.call('HSET', KEYS[3], ARGV[4], first)
end
if ARGV[5] ~= '' then
  redis.call('HSET', KEYS[5], ARGV[5], ARGV[6])
end
redis.call('PUBLISH', 'news', ARGV[1])
return first
