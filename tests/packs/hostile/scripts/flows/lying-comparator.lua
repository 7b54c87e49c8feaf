-- expect: 5: runs too long
local list, count = {}, 0
for i = 1, 20000 do list[i] = i % 7 end
while true do
  table.sort(list, function() count = count + 1 return count % 2 == 0 end)
end
