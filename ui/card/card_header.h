// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/appeal.h"
#include "core/service/configuration.h"

#include <QWidget>

class QToolButton;

namespace otklik {

class PlainLabel;

/// Number, title, where it came from, and by when somebody waits for an answer, with the explanation on the ⓘ.
class CardHeader final : public QWidget {
    Q_OBJECT
public:
    explicit CardHeader(QWidget *parent = nullptr);

    void setAppeal(const Appeal &appeal, const ConfigurationPtr &configuration, Timestamp now);
    /// The time left, as the clock goes on.
    void setNow(Timestamp now);

private:
    QString dueWords() const;
    QString trackWords(const Appeal &appeal) const;
    QStringList otherClocks() const;
    QStringList explanation() const;
    void explain();

    Appeal m_appeal;
    ConfigurationPtr m_configuration;
    Timestamp m_now{};
    PlainLabel *m_title;
    PlainLabel *m_from;
    PlainLabel *m_due;
    PlainLabel *m_others;
    QToolButton *m_why;
};

} // namespace otklik
