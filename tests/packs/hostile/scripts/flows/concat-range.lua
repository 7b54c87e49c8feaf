-- expect: 2: more than the list has
local text = table.concat({}, "", 1, 1 << 62)
