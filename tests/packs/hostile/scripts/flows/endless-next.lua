-- expect: 2: runs too long
local function spin() while true do end end
return flow { title = "x", slide { "a", title = spin() } }
