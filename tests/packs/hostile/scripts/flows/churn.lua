-- expect: 2: runs too long|too much memory
for i = 1, 1e9 do local text = ("x"):rep(60000) .. i end
