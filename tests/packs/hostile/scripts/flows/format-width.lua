-- expect: 2: string.format has a %
local text = string.format("%999999999d", 1)
