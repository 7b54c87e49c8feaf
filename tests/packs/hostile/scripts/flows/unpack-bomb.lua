-- expect: 2: 200 values at most
local values = { table.unpack({}, 1, 1e8) }
