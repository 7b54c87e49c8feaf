// A topic on paper, to take home: what it says, as a value, and the seam to what sets it. app gathers it, display/paper decides
// what it looks like. Pure.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "flow/flow.h"

namespace screen {

struct LeafletPicture {
    flow::Picture picture;  ///< never empty
    std::string label;      ///< "Healthy", "Stretch your calf"; may be empty
    std::string detail;     ///< "2 minutes"; may be empty
    bool operator==(const LeafletPicture&) const = default;
};

/// Words under a title with what stands beside or below them. Words are as in the flow: *word* marks bold.
struct LeafletPart {
    enum class Kind {
        words,     ///< a picture stands beside them
        pictures,  ///< several, in a row
        points,    ///< `items` are to be kept in mind
        to_do,     ///< `items` were ticked by the visitor
        to_ask,    ///< `items` are questions that the visitor chose
        now,       ///< `items` are warning signs, and `first` and `elsewhere` what to do
        today,
    };
    Kind kind = Kind::words;
    std::string title, text;
    std::vector<LeafletPicture> pictures;
    std::vector<std::string> items;
    std::string first, elsewhere;
    bool may_go = false;  ///< explains more than one sheet may have room for
    bool operator==(const LeafletPart&) const = default;
};

struct Leaflet {
    std::string language, language_name;  ///< BCP 47; as it calls itself
    std::string title, subtitle;
    std::vector<LeafletPart> parts;  ///< in reading order
    std::string notice;              ///< that no clinician has checked it; empty: one has
    std::string reviewed;            ///< by whom and when; empty: nobody did
    std::string sources_title;       ///< "Sources"
    std::vector<std::string> sources;
    std::string version;  ///< "Version 3f2a, 2026-11-29"; may be empty
    std::string address;  ///< of the topic on the clinic's web site; empty: there is none
    std::string page_of;  ///< "{position} of {total}"
    bool operator==(const Leaflet&) const = default;
};

enum class Paper { a4, letter };     ///< ISO 216; 8.5 × 11 inches
enum class Print { normal, large };  ///< large: 16 points and more

struct LeafletSheet {
    Paper paper = Paper::a4;
    Print print = Print::normal;
    bool operator==(const LeafletSheet&) const = default;
};

struct SetLeaflet {
    std::string pdf;  ///< its bytes
    std::size_t pages = 0;
};

/// Sets a leaflet.
class LeafletPress {
public:
    virtual ~LeafletPress() = default;
    /// On one page where it is printed as normal and need not be more; or why there is none.
    virtual base::Result<SetLeaflet> set(const Leaflet& leaflet, const LeafletSheet& sheet) = 0;
};

}  // namespace screen
