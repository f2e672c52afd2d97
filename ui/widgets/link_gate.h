// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/link_check.h"

#include <QObject>

#include <functional>

namespace otklik {

/// The one way out for a link from a citizen's text. It refuses what is not the web or hides where it leads, and asks
/// about the rest, showing the whole address.
class LinkGate : public QObject {
    Q_OBJECT

public:
    using Opener = std::function<void(const QUrl &)>;

    /// `window` owns the gate and is what its questions belong to.
    explicit LinkGate(QWidget *window, Opener opener = systemBrowser());

    void ask(const QString &address);

    static Opener systemBrowser();

private:
    void refuse(const LinkCheck &link);

    QWidget *m_window;
    Opener m_opener;
};

} // namespace otklik
