-- expect: 5: "Monday" of hours "open" would have no place
-- expect: 5: "Saturday" of hours "open" would have no place
return flow { title = "Our clinic",
  hours { "open", title = "When we are open", hours = {
    Monday = "8:00 – 18:00", Saturday = "9:00 – 12:00" } },
}
