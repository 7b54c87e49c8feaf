<!DOCTYPE html>
<html><body><p>return flow { title = "Heel pain" }</p></body></html>
