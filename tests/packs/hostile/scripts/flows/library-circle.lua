-- expect: scripts/lib/circle.lua:1: in a circle
local circle = use "circle"
