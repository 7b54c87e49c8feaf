-- expect: 2: runs too long
local function again() return again() end
again()
