-- The pictures of a topic, one after the other, as a kiosk would show them: a tap anywhere goes on, with a fade of 250 ms; nothing is
-- drawn while nothing moves. pictures.lua beside this returns their names.
local names = require "pictures"
local pictures, at, before, since = {}, 1, nil, nil
local FADE = 0.25

--- Each is read when it is first shown.
local function picture(number)
  pictures[number] = pictures[number] or love.graphics.newImage(names[number])
  return pictures[number]
end

local function progress()
  return since and math.min(1, (love.timer.getTime() - since) / FADE) or 1
end

function love.mousepressed()
  before, at, since = at, at % #names + 1, love.timer.getTime()
end

function love.draw()
  love.graphics.setColor(1, 1, 1, 1)
  if since then love.graphics.draw(picture(before)) end
  love.graphics.setColor(1, 1, 1, progress())
  love.graphics.draw(picture(at))
end

local function show()
  love.graphics.origin()
  love.graphics.clear()
  love.draw()
  love.graphics.present()
end

--- Sleeps until something comes, which may be nothing that has a name.
local function wait()
  local event = { love.event.wait() }
  if event[1] then love.event.push(unpack(event)) end
end

function love.run()
  show()
  return function()
    if since then love.event.pump() else wait() end
    for name, a, b, c, d, e, f in love.event.poll() do
      if name == "quit" then return 0 end
      if love.handlers[name] then love.handlers[name](a, b, c, d, e, f) end
      if name == "visible" or name == "expose" or name == "focus" then show() end
    end
    if not since then return end
    local over = progress() >= 1
    show()
    if over then since = nil end
  end
end
