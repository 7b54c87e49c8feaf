-- expect: 2: 16 libraries
for i = 1, 17 do use("many-" .. i) end
