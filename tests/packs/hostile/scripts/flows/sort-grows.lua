-- expect: 3: list that is too long
local list = { 3, 2, 1 }
table.sort(list, function(a, b) for i = 1, 1e9 do list[#list + 1] = i end return a < b end)
