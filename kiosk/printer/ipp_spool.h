// A printer, or a queue of CUPS, reached by IPP: all there is of libcups in the program. One thread; every call waits for the printer, some
// seconds at most.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "printer/spool.h"
#include "screen/paper/leaflet.h"

namespace printer {

class IppSpool final : public Spool {
public:
    /// `address`: "ipp://printer.local/ipp/print", "ipps://…", or the name of a queue of the CUPS that this computer uses.
    IppSpool(const std::string& address, screen::Paper paper);
    ~IppSpool() override;
    IppSpool(const IppSpool&) = delete;
    IppSpool& operator=(const IppSpool&) = delete;

    Look look() override;
    /// Under a name and user that tell nothing of who prints what.
    Sent send(const std::string& pdf, std::size_t pages) override;
    Seen follow() override;
    void remove() override;

private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
    screen::Paper paper_;
    std::vector<std::string> media_, sides_, formats_;  ///< that it takes, as it said last
    int job_ = 0;                                       ///< 0: none was taken
};

}  // namespace printer
