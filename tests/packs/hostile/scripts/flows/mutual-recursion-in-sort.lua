-- expect: 3: calls itself without end
local function sort()
  table.sort({ 1, 2, 3 }, function() sort() return true end)
end
sort()
