-- expect: 3: too much memory
local all = {}
for i = 1, 1e9 do all[i % 1000] = { all[i % 1000], {}, {}, {} } end
