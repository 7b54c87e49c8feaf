-- expect: 4: must stand in { }
return flow { title = "Our clinic",
  hours { "open", title = "When we are open", hours = {
    "Monday to Friday 8:00 – 18:00", { "Saturday", "9:00 – 12:00" } } },
}
