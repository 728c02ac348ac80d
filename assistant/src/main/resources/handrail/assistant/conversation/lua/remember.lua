-- Takes in a citizen's message, once.
-- KEYS  1 head   2 turns   3 claims
-- ARGV  1 message id   2 the turn as JSON   3 channel   4 address   5 conversation id
-- Returns {seq, repeated}: the turn's place, and 1 when the same message had been taken in before.
local seen = redis.call('HGET', KEYS[3], ARGV[1])
if seen then
  return {tonumber(seen), 1}
end
local seq = redis.call('HINCRBY', KEYS[1], 'seq', 1)
redis.call('HSET', KEYS[1], 'channel', ARGV[3], 'address', ARGV[4])
redis.call('HSET', KEYS[2], seq, ARGV[2])
redis.call('HSET', KEYS[3], ARGV[1], seq)
redis.call('PUBLISH', 'news', ARGV[5])
return {seq, 0}
