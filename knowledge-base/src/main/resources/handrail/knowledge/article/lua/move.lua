-- Moves the newest revision of an article on, and with publishing or archiving changes what
-- citizens are answered from.
-- KEYS  1 newest (id -> number)   2 the article's revisions (number -> JSON)
--       3 published (id -> number)   4 changes (stream of ids)
-- ARGV  1 article id   2 the revision's number   3 the revision as JSON
--       4 the number published until now, or ''   5 that revision, superseded, as JSON, or ''
--       6 'publish', 'withdraw' or 'keep'
-- Returns 1, or -1 when somebody else was faster.
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then
  return -1
end
if (redis.call('HGET', KEYS[3], ARGV[1]) or '') ~= ARGV[4] then
  return -1
end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[3])
if ARGV[6] ~= 'keep' and ARGV[5] ~= '' then
  redis.call('HSET', KEYS[2], ARGV[4], ARGV[5])
end
if ARGV[6] == 'publish' then
  redis.call('HSET', KEYS[3], ARGV[1], ARGV[2])
elseif ARGV[6] == 'withdraw' then
  redis.call('HDEL', KEYS[3], ARGV[1])
end
if ARGV[6] ~= 'keep' then
  redis.call('XADD', KEYS[4], 'MAXLEN', '~', '1000', '*', 'id', ARGV[1])
end
return 1
