-- expect: 2: 200 values at most
local values = { table.unpack({}, math.floor(-2 ^ 63), (1 << 63) - 1) }
