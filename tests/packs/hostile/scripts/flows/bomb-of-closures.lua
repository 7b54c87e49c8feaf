-- expect: 3: too much memory
local last
for i = 1, 1e9 do local before = last; last = function() return before, i end end
