-- Saves a new draft of an article, unless somebody else has saved since.
-- KEYS  1 newest (article id -> number)   2 the article's revisions (number -> JSON)
-- ARGV  1 article id   2 the number it is based on   3 the draft as JSON
-- Returns the draft's number, or -1 when overtaken.
if (redis.call('HGET', KEYS[1], ARGV[1]) or '0') ~= ARGV[2] then
  return -1
end
local number = tonumber(ARGV[2]) + 1
redis.call('HSET', KEYS[2], number, ARGV[3])
redis.call('HSET', KEYS[1], ARGV[1], number)
return number
