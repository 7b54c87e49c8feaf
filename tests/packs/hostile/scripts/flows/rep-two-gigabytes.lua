-- expect: 2: longer than 64 KiB
local text = ("x"):rep(2 ^ 31)
