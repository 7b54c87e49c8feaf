-- expect: 3: pcall is not available
while true do
  pcall(function() while true do end end)
end
