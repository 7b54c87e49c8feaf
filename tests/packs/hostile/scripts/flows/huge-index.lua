-- expect: 6: too long
-- The length of a list with holes is found by doubling: this one claims 2^62 entries.
local list = {}
for i = 0, 62 do list[1 << i] = true end
list[5] = true
table.insert(list, 1, "x")
