-- expect: 4: runs too long
local one, other = ("x"):rep(65000) .. "a", ("x"):rep(65000) .. "b"
local count = 0
while one < other do count = count + 1 end
