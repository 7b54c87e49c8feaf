-- expect: 3: too much memory
local all = {}
for i = 1, 1e9 do all[i] = ("x"):rep(60000) .. i end
