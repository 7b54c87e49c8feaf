function love.conf(t)
  t.identity = "clinic-kiosk-bench"
  t.window.title = "the same pictures, shown by LÖVE"
  t.window.fullscreen, t.window.fullscreentype = true, "desktop"
  for _, unused in ipairs { "audio", "joystick", "physics", "sound", "video" } do t.modules[unused] = false end
end
