-- expect: 4: longer than 64 KiB
local list, piece = {}, ("x"):rep(1000)
for i = 1, 1000 do list[i] = piece end
local text = table.concat(list, piece)
