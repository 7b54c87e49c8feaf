-- expect: scripts/lib/loop.lua:1: runs too long
local loop = use "loop"
