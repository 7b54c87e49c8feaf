-- expect: 3: runs too long
local hay, needle = ("a"):rep(65536), ("a"):rep(32000) .. "b"
while true do hay:find(needle) end
