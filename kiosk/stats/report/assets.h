// Files that are put into every report as they are. The build embeds them.
#pragma once

#include <string_view>

namespace stats::report {

struct Asset {
    std::string_view text;
    std::string_view sha256;  ///< of `text`, in hexadecimal digits, for the page's security policy
};

extern const Asset style;
extern const Asset script;
extern const Asset chart_library;  ///< Chart.js, with its licence comment

}  // namespace stats::report
