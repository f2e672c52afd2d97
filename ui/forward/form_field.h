// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace otklik {

class PlainLabel;

/// Something to fill in: what it is called above it, and below it what is wrong with it.
class FormField : public QWidget {
    Q_OBJECT
public:
    FormField(const QString &label, QWidget *parent);

    void setLabel(const QString &label);
    void say(const QString &words); ///< empty: nothing is wrong
    QString said() const;
    void addPart(QWidget *part); ///< under what is there already

private:
    PlainLabel *m_label;
    QVBoxLayout *m_parts;
    PlainLabel *m_said;
};

} // namespace otklik
