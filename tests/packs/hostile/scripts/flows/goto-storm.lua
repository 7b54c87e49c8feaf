-- expect: 4: runs too long
::one::
::two::
goto one
