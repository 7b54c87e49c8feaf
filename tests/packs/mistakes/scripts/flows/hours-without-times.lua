-- expect: 4: has no times
return flow { title = "Our clinic",
  hours { "open", title = "When we are open", hours = {
    { "Monday to Friday" }, { "Saturday", "9:00 – 12:00" } } },
}
