// The same length, weight or temperature in the units of another country. Pure.
#pragma once

#include <string>

#include "check/words/units.h"

namespace check {

/// Whether 250 miles are said as 400 kilometres: within a tenth, as people round what they convert; degrees to the nearest half.
/// Of miles and kilometres, pounds and kilograms, degrees Fahrenheit and Celsius (NIST Special Publication 811, B.8).
/// Numbers as NumberInText has them; of a range each end by itself.
bool are_converted(const std::string& number, const Units::Set& unit, const std::string& other,
                   const Units::Set& other_unit);

}  // namespace check
