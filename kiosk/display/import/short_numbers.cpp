#include "display/import/short_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace display {
namespace {

using std::string_view;

constexpr double largest_screen = 3840;
constexpr int most_decimals = 6;

std::string short_number(double number, int decimals) {
    char text[64];
    if (std::fabs(number) >= 1e9) {
        std::snprintf(text, sizeof text, "%.9g", number);
        return text;
    }
    std::snprintf(text, sizeof text, "%.*f", decimals, number);
    std::string result = text;
    if (result.find('.') != std::string::npos) {
        while (result.back() == '0') result.pop_back();
        if (result.back() == '.') result.pop_back();
    }
    if (result.starts_with("0.")) result.erase(0, 1);
    if (result.starts_with("-0.")) result.erase(1, 1);
    return result.empty() || result == "-0" || result == "-" ? "0" : result;
}

bool is_blank(char c) {
    return c == ' ' || c == ',' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Numbers, commands and flags of path data, one after the other.
class PathWriter {
public:
    PathWriter(const std::string& data, int decimals) : data_(data), decimals_(decimals) {}

    std::string run() {
        while (true) {
            while (at_ < data_.size() && is_blank(data_[at_])) ++at_;
            if (at_ == data_.size()) return std::move(out_);
            const char c = data_[at_];
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (letter) {
                out_ += command_ = c;
                number_ = 0;
                apart_ = false;
                ++at_;
            } else if (!number()) {
                return out_ + (apart_ ? " " : "") + data_.substr(at_);
            }
        }
    }

private:
    bool number() {
        const bool arc = command_ == 'a' || command_ == 'A', relative = command_ >= 'a';
        const int place = number_++ % 7;
        if (arc && (place == 3 || place == 4)) {
            const char flag = data_[at_];
            if (flag != '0' && flag != '1') return false;
            ++at_;
            return add(std::string(1, flag)), true;
        }
        char* end = nullptr;
        const double value = std::strtod(data_.c_str() + at_, &end);
        if (end == data_.c_str() + at_ || !std::isfinite(value)) return false;
        at_ = static_cast<std::size_t>(end - data_.c_str());
        add(short_number(value, decimals_ + (relative ? 1 : 0)));
        return true;
    }
    void add(const std::string& text) {
        if (apart_ && text[0] != '-') out_ += ' ';
        out_ += text;
        apart_ = true;
    }

    const std::string& data_;
    int decimals_;
    std::size_t at_ = 0;
    std::string out_;
    char command_ = 0;
    int number_ = 0;
    bool apart_ = false;
};

/// How much larger than itself an element may be drawn at most.
double scale_of(const std::string& transform) {
    double most = 1;
    for (auto [name, count] : {std::pair{"scale(", 2}, std::pair{"matrix(", 4}})
        for (auto at = transform.find(name); at != std::string::npos; at = transform.find(name, at + 1)) {
            const char* p = transform.c_str() + at + string_view(name).size();
            double largest = 0, sum = 0;
            for (int i = 0; i < count; ++i) {
                char* end = nullptr;
                const double value = std::strtod(p, &end);
                if (end == p) break;
                largest = std::max(largest, std::fabs(value)), sum += std::fabs(value);
                p = end;
                while (is_blank(*p)) ++p;
            }
            most *= count == 2 ? largest : sum;
        }
    return std::isfinite(most) ? most : 1e6;
}

int decimals_for(double units_a_pixel) {
    return std::clamp(static_cast<int>(std::ceil(-std::log10(units_a_pixel * 0.1))), 0, most_decimals);
}

bool is_length(string_view name) {
    constexpr std::array<string_view, 18> lengths{"x",
                                                  "y",
                                                  "width",
                                                  "height",
                                                  "rx",
                                                  "ry",
                                                  "cx",
                                                  "cy",
                                                  "r",
                                                  "x1",
                                                  "y1",
                                                  "x2",
                                                  "y2",
                                                  "fx",
                                                  "fy",
                                                  "stroke-width",
                                                  "stroke-dashoffset",
                                                  "font-size"};
    return std::find(lengths.begin(), lengths.end(), name) != lengths.end();
}

void shorten(SvgNode& node, double units_a_pixel) {
    if (node.has("transform")) units_a_pixel /= std::max(1.0, scale_of(node.value("transform")));
    constexpr double often_enlarged = 10;  // what is referred to may be shown larger
    if (node.name == "defs" || node.name == "symbol" || node.name == "pattern") units_a_pixel /= often_enlarged;
    const bool share = node.name.ends_with("Gradient") || node.name == "stop" || node.name == "pattern" ||
                       node.name == "mask" || node.name == "clipPath";  // of what they are used on
    const int decimals = share ? most_decimals - 1 : decimals_for(units_a_pixel);
    for (auto& [name, value] : node.attributes) {
        if (name == "d")
            value = short_path(value, decimals);
        else if (name == "points" || name == "stroke-dasharray" || (is_length(name)))
            value = short_list(value, decimals);
        else if (name.ends_with("opacity") || name == "offset")
            value = short_list(value, 4);
    }
    for (SvgNode& child : node.children) shorten(child, units_a_pixel);
}

}  // namespace

std::string short_path(const std::string& data, int decimals) {
    return PathWriter(data, decimals).run();
}

std::string short_list(const std::string& numbers, int decimals) {
    std::string out;
    const char* p = numbers.c_str();
    while (*p != 0) {
        while (is_blank(*p)) ++p;
        if (*p == 0) break;
        char* end = nullptr;
        const double value = std::strtod(p, &end);
        if (end == p || !std::isfinite(value)) return numbers;
        if (string_view(end).starts_with("px")) end += 2;
        if (*end != 0 && !is_blank(*end) && *end != '-' && *end != '.') return numbers;  // other units
        if (!out.empty()) out += ' ';
        out += short_number(value, decimals);
        p = end;
    }
    return out;
}

void shorten_numbers(SvgNode& root) {
    double w = 0, h = 0;
    if (std::sscanf(root.value("viewBox").c_str(), "%*f%*[ ,]%*f%*[ ,]%lf%*[ ,]%lf", &w, &h) != 2) return;
    const double side = std::max(w, h);
    if (!(side > 0)) return;
    for (SvgNode& child : root.children) shorten(child, side / largest_screen);
}

}  // namespace display
