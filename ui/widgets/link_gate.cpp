// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/link_gate.h"

#include "ui/widgets/message.h"

#include <QDesktopServices>

namespace otklik {

LinkGate::LinkGate(QWidget *window, Opener opener)
    : QObject{window}
    , m_window{window}
    , m_opener{std::move(opener)}
{
}

LinkGate::Opener LinkGate::systemBrowser()
{
    return [](const QUrl &url) { QDesktopServices::openUrl(url); };
}

void LinkGate::ask(const QString &address)
{
    const LinkCheck link = checkLink(address);
    if (!link.isAllowed()) {
        refuse(link);
        return;
    }
    const QString host = link.readableHost.isEmpty() ? link.host : tr("%1 (%2)").arg(link.readableHost, link.host);
    askQuestion(
        m_window,
        {.text = tr("Open this address in the browser? It comes from a citizen's text and leads to %1.").arg(host),
         .explanation = link.address,
         .yes = tr("Open in the browser"),
         .isDangerous = true},
        [opener = m_opener, url = link.url] { opener(url); });
}

void LinkGate::refuse(const LinkCheck &link)
{
    using enum LinkCheck::Verdict;
    QString reason;
    switch (link.verdict) {
    case Allowed:
        return;
    case NotAnAddress:
        reason = tr("This is not a complete web address.");
        break;
    case NotWeb:
        reason = tr("Only web pages (http and https) are opened from citizens' texts.");
        break;
    case HidesHost:
        reason = tr("This address hides where it leads.");
        break;
    }
    showMessage(m_window, QMessageBox::Warning, tr("The link was not opened."), reason);
}

} // namespace otklik
