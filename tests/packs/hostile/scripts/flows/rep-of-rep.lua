-- expect: 3: runs too long
while true do
  local text = ("x"):rep(65536)
end
