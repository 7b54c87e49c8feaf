// Which of the Noto font files draws which script and which character. Inside display only; UI thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/problem.h"
#include "screen/text_measure.h"

namespace display {

/// A design of letters for one script.
struct FontFamily {
    const char* name;      ///< of its files, without weight: "NotoSansArabic"
    const char* package;   ///< Debian's
    std::uint32_t script;  ///< what its runs are shaped as; 0: no script of its own
};

/// One face in one file.
struct FontFace {
    std::string file;  ///< whole path
    int index = 0;     ///< in a collection
    const FontFamily* family = nullptr;
};

class FontFiles {
public:
    FontFiles(std::vector<std::filesystem::path> folders, base::Report report);

    /// The family for runs of this script; Noto Sans where there is no other, or no serif one of it.
    static const FontFamily& family_of(std::uint32_t script, flow::Letters letters = flow::Letters::sans);
    /// Families that may have a character the run's own font lacks, likeliest first.
    static std::vector<const FontFamily*> fallbacks(char32_t character);

    /// The family's file in this weight, or regular where there is no bold. Nothing when it is not installed, which is
    /// reported once.
    std::optional<FontFace> face(const FontFamily& family, screen::Weight weight, const std::string& language);
    /// The error for a family that is not installed.
    base::Problem missing(const FontFamily& family) const;

private:
    std::optional<std::string> find(const std::string& name);

    std::vector<std::filesystem::path> folders_;
    base::Report report_;
    std::map<std::string, std::optional<std::string>> found_;
    std::set<std::string> reported_;
};

}  // namespace display
