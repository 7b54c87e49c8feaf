-- expect: 4: runs too long
local list = {}
for i = 1, 8000 do list["k" .. i] = i end
while true do for key in pairs(list) do list[key] = key end end
