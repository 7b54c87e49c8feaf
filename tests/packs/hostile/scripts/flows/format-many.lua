-- expect: 3: longer than 64 KiB
local long = ("x"):rep(65000)
local text = (long .. "%s"):format(long)
