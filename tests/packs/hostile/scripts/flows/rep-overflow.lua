-- expect: 2: longer than 64 KiB
local text = ("ab"):rep(1 << 63 - 1, "cd")
