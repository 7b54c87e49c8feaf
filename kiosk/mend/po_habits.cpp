#include "mend/po_habits.h"

#include <algorithm>

#include "flow/habits.h"

namespace mend {

namespace {

class Entries {
public:
    Entries(std::string_view file, const std::string& language) : file_(file), language_(language) {}

    base::Fixes run() {
        for (std::size_t at = 0; at < file_.size();) {
            auto end = std::min(file_.find('\n', at), file_.size());
            line(at, end);
            at = end + 1;
        }
        finish();
        return std::move(fixes_);
    }

private:
    enum class In { nothing, id, words };

    void line(std::size_t begin, std::size_t end) {
        auto text = file_.substr(begin, end - begin);
        if (text.starts_with("msgstr")) {
            finish();
            in_ = In::words;
        } else if (text.starts_with("msgid")) {
            finish();
            if (!text.starts_with("msgid_plural")) id_bytes_ = 0;
            in_ = In::id;
        } else if (!text.starts_with('"')) {
            finish();
            in_ = In::nothing;
        }
        auto first = text.find('"'), last = text.rfind('"');
        if (in_ == In::nothing || first == std::string_view::npos || first == last) return;
        if (in_ == In::id) id_bytes_ += last - first - 1;
        if (in_ == In::words) written_.add(file_, begin + first + 1, begin + last);
    }

    /// An entry without msgid is the header.
    void finish() {
        if (in_ == In::words && id_bytes_ > 0) {
            auto found = flow::unlike_habits(written_, language_);
            fixes_.insert(fixes_.end(), found.begin(), found.end());
        }
        written_ = {};
    }

    std::string_view file_;
    const std::string& language_;
    In in_ = In::nothing;
    std::size_t id_bytes_ = 0;
    flow::WrittenText written_;
    base::Fixes fixes_;
};

}  // namespace

base::Fixes unlike_habits_in_po(std::string_view file, const std::string& language) {
    return Entries(file, language).run();
}

}  // namespace mend
