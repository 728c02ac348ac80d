-- Tries a code.
-- KEYS[1]  what is kept of the code that was sent: fields code, sms, voice, tries
-- ARGV[1]  the code that was typed, hashed as the kept one is
-- ARGV[2]  how many tries there are
-- Returns the ids of the phone's conversations by text and by call, and forgets the code; nothing
-- when it is wrong or gone. After the last try the code is gone.
local kept = redis.call('HGET', KEYS[1], 'code')
if not kept then
  return false
end
local tries = redis.call('HINCRBY', KEYS[1], 'tries', 1)
local right = kept == ARGV[1]
local phone = redis.call('HMGET', KEYS[1], 'sms', 'voice')
if right or tries >= tonumber(ARGV[2]) then
  redis.call('DEL', KEYS[1])
end
return right and phone
