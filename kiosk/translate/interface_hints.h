// What a translator has to know about a word of the interface, which stands on no one slide.
#pragma once

#include <string_view>

namespace translate {

/// Where the word is shown and what it does; empty for a word nobody wrote a hint for.
std::string_view interface_hint(std::string_view word);

}  // namespace translate
